@NullMarked
package io.offhook.console.history.api;

import org.jspecify.annotations.NullMarked;
