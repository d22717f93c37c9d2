@NullMarked
package io.offhook.selfcare.erasure;

import org.jspecify.annotations.NullMarked;
