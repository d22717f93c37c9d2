@NullMarked
package io.offhook.selfcare.api;

import org.jspecify.annotations.NullMarked;
