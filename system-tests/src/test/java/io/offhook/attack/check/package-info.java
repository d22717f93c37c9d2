@NullMarked
package io.offhook.attack.check;

import org.jspecify.annotations.NullMarked;
