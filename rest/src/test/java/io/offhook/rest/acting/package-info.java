@NullMarked
package io.offhook.rest.acting;

import org.jspecify.annotations.NullMarked;
