/**
 * The commands behind {@code ./offhook phone}, {@code demo}, {@code load} and {@code trust}: flags in, text or JSON out. Exit code 0
 * when all went well, 1 when something was refused or failed, 2 for flags that make no sense.
 */
@NullMarked
package io.offhook.phone.cli;

import org.jspecify.annotations.NullMarked;
