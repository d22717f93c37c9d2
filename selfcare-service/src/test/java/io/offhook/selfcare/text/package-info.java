@NullMarked
package io.offhook.selfcare.text;

import org.jspecify.annotations.NullMarked;
