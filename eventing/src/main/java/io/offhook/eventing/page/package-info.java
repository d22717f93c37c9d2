/** Lists in pages, counted from 0. */
@NullMarked
package io.offhook.eventing.page;

import org.jspecify.annotations.NullMarked;
