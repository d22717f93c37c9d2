/**
 * What a phone accepts. Pure: a {@link io.offhook.phone.trust.PhoneMemory} holds the trust lists it took, {@link
 * io.offhook.phone.trust.FileVerifier} says what may come in by them, {@link io.offhook.phone.trust.TrustedFiles} asks for
 * files as a phone does that holds a list, or none. Protocol notes, sections 1 and 3.
 */
@NullMarked
package io.offhook.phone.trust;

import org.jspecify.annotations.NullMarked;
