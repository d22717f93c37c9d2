/**
 * What Offhook trusts. For now the trust anchors, the manufacturer CAs that genuine devices chain to ({@code anchor}): they come in
 * over REST ({@code http}) and go out as events, for every service that verifies devices.
 */
@NullMarked
package io.offhook.tvs;

import org.jspecify.annotations.NullMarked;
