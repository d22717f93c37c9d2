/** Pages of trust: anchors, denials, revocation lists, certificates, trust lists, approvals. */
@NullMarked
package io.offhook.console.trust.page;

import org.jspecify.annotations.NullMarked;
