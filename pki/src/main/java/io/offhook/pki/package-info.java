/**
 * Certificates and what is signed with them. {@code x509}, {@code path} and {@code mic} decide which devices are genuine;
 * {@code bundle} and {@code revocation} read what administrators import; {@code list} and {@code file} are the trust lists and files
 * that phones verify; {@code signing} opens the keys that sign them.
 */
@NullMarked
package io.offhook.pki;

import org.jspecify.annotations.NullMarked;
