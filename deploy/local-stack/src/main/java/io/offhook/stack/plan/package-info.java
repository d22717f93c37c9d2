/** What a stack consists of, before anything runs; and what other commands are told about it. */
@NullMarked
package io.offhook.stack.plan;

import org.jspecify.annotations.NullMarked;
