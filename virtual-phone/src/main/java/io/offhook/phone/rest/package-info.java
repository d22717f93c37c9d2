/**
 * What an administrator's or a user's program would call: the services' REST interfaces, as far as the demo and the load
 * generator need them.
 */
@NullMarked
package io.offhook.phone.rest;

import org.jspecify.annotations.NullMarked;
