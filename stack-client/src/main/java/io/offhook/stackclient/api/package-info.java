/**
 * Clients for the REST interfaces of the services, with the calls that the commands of {@code ./offhook} need.
 */
@NullMarked
package io.offhook.stackclient.api;

import org.jspecify.annotations.NullMarked;
