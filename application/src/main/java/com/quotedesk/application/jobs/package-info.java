@NullMarked
package com.quotedesk.application.jobs;

import org.jspecify.annotations.NullMarked;
