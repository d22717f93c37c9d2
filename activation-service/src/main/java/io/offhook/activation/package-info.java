/** The activation service: what becomes of codes ({@code code}), which devices are genuine ({@code trust}), where phones come in ({@code phoneside}). */
@NullMarked
package io.offhook.activation;

import org.jspecify.annotations.NullMarked;
