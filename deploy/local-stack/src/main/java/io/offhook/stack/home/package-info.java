/** The directory of a stack: layout, passwords, run state and addresses. */
@NullMarked
package io.offhook.stack.home;

import org.jspecify.annotations.NullMarked;
