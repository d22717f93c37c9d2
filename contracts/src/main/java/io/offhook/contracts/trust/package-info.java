/** Facts about what Offhook trusts. Stream id and key: {@code anchor/<fingerprint>}. */
@NullMarked
package io.offhook.contracts.trust;

import org.jspecify.annotations.NullMarked;
