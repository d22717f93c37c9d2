/**
 * X.509 certificates (RFC 5280): reading and writing them as DER and PEM, fingerprints, names, and what their keys, signatures and
 * extensions must be.
 */
@NullMarked
package io.offhook.pki.x509;

import org.jspecify.annotations.NullMarked;
