/** Certificate revocation lists (RFC 5280, section 5): reading a file, what a list must be, and which certificates are revoked. */
@NullMarked
package io.offhook.pki.revocation;

import org.jspecify.annotations.NullMarked;
