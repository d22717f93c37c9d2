@NullMarked
package io.offhook.console.rate.store;

import org.jspecify.annotations.NullMarked;
