/**
 * What TVS answers: whether a certificate is one of ours, and what it may do. Pure: the certificates come in as a
 * {@link io.offhook.tvs.verification.CertificateRegistry}, time comes in from outside.
 */
@NullMarked
package io.offhook.tvs.verification;

import org.jspecify.annotations.NullMarked;
