@NullMarked
package io.offhook.selfcare.config;

import org.jspecify.annotations.NullMarked;
