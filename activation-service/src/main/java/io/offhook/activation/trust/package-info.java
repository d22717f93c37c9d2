/**
 * Which devices are genuine. The anchors are projected from the trust topic and asked on every request, so a change holds at
 * once, for connections that are open as well.
 */
@NullMarked
package io.offhook.activation.trust;

import org.jspecify.annotations.NullMarked;
