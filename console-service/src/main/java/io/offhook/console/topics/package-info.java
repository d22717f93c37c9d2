/** Where topics come in: one consumer for each topic. A consumer decodes and hands on. */
@NullMarked
package io.offhook.console.topics;

import org.jspecify.annotations.NullMarked;
