@NullMarked
package io.offhook.selfcare.code.reveal;

import org.jspecify.annotations.NullMarked;
