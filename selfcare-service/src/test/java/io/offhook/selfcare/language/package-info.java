@NullMarked
package io.offhook.selfcare.language;

import org.jspecify.annotations.NullMarked;
