/** Where topics come in: one consumer for each topic. A consumer decodes and hands on. */
@NullMarked
package io.offhook.selfcare.topics;

import org.jspecify.annotations.NullMarked;
