@NullMarked
package io.offhook.attack.wire;

import org.jspecify.annotations.NullMarked;
