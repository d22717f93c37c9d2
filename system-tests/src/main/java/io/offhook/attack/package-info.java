/** Attacks on the packaged services over the network, and what must hold meanwhile. See docs/attack.md. */
@NullMarked
package io.offhook.attack;

import org.jspecify.annotations.NullMarked;
