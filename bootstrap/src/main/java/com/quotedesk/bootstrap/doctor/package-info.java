@NullMarked
package com.quotedesk.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
