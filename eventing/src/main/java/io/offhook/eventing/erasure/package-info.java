/**
 * Erases persons from the stores of a service, once for each tombstone of the user topic, and publishes what is left of them. A service
 * lists its stores; those that every service has are here.
 */
@NullMarked
package io.offhook.eventing.erasure;

import org.jspecify.annotations.NullMarked;
