@NullMarked
package io.offhook.console.setting;

import org.jspecify.annotations.NullMarked;
