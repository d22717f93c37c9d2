@NullMarked
package io.offhook.attack.fuzz;

import org.jspecify.annotations.NullMarked;
