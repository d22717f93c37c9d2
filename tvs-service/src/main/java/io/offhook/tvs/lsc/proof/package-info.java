/**
 * How a phone proves that it has the key of a certificate: by signing its own name and the certificate. What is signed holds nothing of
 * the session, so a proof that somebody recorded is good for ever; TLS keeps it from strangers.
 */
@NullMarked
package io.offhook.tvs.lsc.proof;

import org.jspecify.annotations.NullMarked;
