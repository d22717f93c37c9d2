/** Pages of bulk jobs. */
@NullMarked
package io.offhook.console.bulk.page;

import org.jspecify.annotations.NullMarked;
