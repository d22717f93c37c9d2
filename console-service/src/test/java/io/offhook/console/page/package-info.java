@NullMarked
package io.offhook.console.page;

import org.jspecify.annotations.NullMarked;
