/** What Offhook trusts: anchors, certificates with a role, denials, revocation lists, trust lists, proposed changes. */
@NullMarked
package io.offhook.console.trust;

import org.jspecify.annotations.NullMarked;
