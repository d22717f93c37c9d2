/** Attacks on every port that speaks HTTP. */
@NullMarked
package io.offhook.attack.http;

import org.jspecify.annotations.NullMarked;
