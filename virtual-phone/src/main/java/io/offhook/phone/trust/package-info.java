/**
 * The trust decisions of a phone. Pure: {@link io.offhook.phone.trust.PhoneMemory} holds the trust lists, {@link
 * io.offhook.phone.trust.FileVerifier} decides which files and servers the phone accepts, {@link
 * io.offhook.phone.trust.TrustedFiles} fetches signed and encrypted files. See {@code docs/wire-formats.md}.
 */
@NullMarked
package io.offhook.phone.trust;

import org.jspecify.annotations.NullMarked;
