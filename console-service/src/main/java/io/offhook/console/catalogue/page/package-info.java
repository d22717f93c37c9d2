/** Pages of named documents. */
@NullMarked
package io.offhook.console.catalogue.page;

import org.jspecify.annotations.NullMarked;
