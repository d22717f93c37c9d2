/**
 * The three kinds of files that phones verify, reading and writing ({@code docs/wire-formats.md}):
 *
 * <pre>
 * .tlv      TrustListFile   header 1.2, then records
 * .sgn      SignedFile      header 1.0, then the file as it is
 * .enc.sgn  EncryptedFile   header 2.0, then AES-128-CBC
 * </pre>
 *
 * Reading says whether a file is well formed, {@link io.offhook.pki.file.Verdict} whether a phone accepts it.
 */
@NullMarked
package io.offhook.pki.file;

import org.jspecify.annotations.NullMarked;
