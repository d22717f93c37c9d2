@NullMarked
package io.offhook.torture.history;

import org.jspecify.annotations.NullMarked;
