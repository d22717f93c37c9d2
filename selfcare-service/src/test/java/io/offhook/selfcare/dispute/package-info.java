@NullMarked
package io.offhook.selfcare.dispute;

import org.jspecify.annotations.NullMarked;
