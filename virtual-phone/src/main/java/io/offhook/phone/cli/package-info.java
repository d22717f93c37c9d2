/**
 * The commands {@code ./offhook phone} and {@code ./offhook trust}: options in, text or JSON out. Exit code 0 on success, 1 for a
 * refusal or a failure, 2 for wrong options.
 */
@NullMarked
package io.offhook.phone.cli;

import org.jspecify.annotations.NullMarked;
