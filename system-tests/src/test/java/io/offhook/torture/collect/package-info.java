@NullMarked
package io.offhook.torture.collect;

import org.jspecify.annotations.NullMarked;
