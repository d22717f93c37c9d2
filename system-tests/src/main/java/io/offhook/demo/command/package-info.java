/**
 * The command {@code demo}.
 */
@NullMarked
package io.offhook.demo.command;

import org.jspecify.annotations.NullMarked;
