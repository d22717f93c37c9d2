/**
 * What a program needs to talk to an Offhook installation: the description of the local stack, the services' REST interfaces, the
 * topics. Knows the services by their public interfaces alone.
 */
@NullMarked
package io.offhook.stackclient;

import org.jspecify.annotations.NullMarked;
