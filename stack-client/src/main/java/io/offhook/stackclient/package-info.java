/**
 * Clients for an Offhook installation: the description of the local stack, the REST interfaces of the services, the topics. Uses only
 * public interfaces.
 */
@NullMarked
package io.offhook.stackclient;

import org.jspecify.annotations.NullMarked;
