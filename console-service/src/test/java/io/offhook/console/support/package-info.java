@NullMarked
package io.offhook.console.support;

import org.jspecify.annotations.NullMarked;
