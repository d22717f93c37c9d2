/**
 * The rules of activation codes. Pure: no framework, no clock, no randomness.
 *
 * <pre>
 *               +-- redeem (genuine device, binding holds, in time) --> Redeemed
 *  issue --> Live
 *               +-- expire (at >= expiresAt) --------------------------> Closed EXPIRED
 *               +-- release, or a new code for the phone --------------> Closed RELEASED
 *
 *  Closed EXPIRED, the phone's last: it can be reissued
 *               +-- release ------------------------------------------> Closed RELEASED
 * </pre>
 *
 * <p>The aggregate is a phone's activation: its codes follow each other in one stream, and at most one is live.
 */
@NullMarked
package io.offhook.activation.code;

import org.jspecify.annotations.NullMarked;
