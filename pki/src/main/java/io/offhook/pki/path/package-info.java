/**
 * Trust anchors and the CAs below them. {@link io.offhook.pki.path.AnchorRules} is the one list of what an anchor must be;
 * {@link io.offhook.pki.path.TrustAnchor} is a certificate that passed it, and every trust anchor can verify certificates.
 */
@NullMarked
package io.offhook.pki.path;

import org.jspecify.annotations.NullMarked;
