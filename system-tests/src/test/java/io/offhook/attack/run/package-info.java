@NullMarked
package io.offhook.attack.run;

import org.jspecify.annotations.NullMarked;
