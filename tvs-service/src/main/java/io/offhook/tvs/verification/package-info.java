/**
 * What TVS answers: whether a certificate is registered, and what it may do. The certificates come in as a
 * {@link io.offhook.tvs.verification.CertificateRegistry}.
 */
@NullMarked
package io.offhook.tvs.verification;

import org.jspecify.annotations.NullMarked;
