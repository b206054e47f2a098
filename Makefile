JAVA_HOME := $(shell ./scripts/find-jdk)
export JAVA_HOME

.PHONY: test build format clean

## All tests: units, architecture, contracts on real servers, the packaged program.
test: jdk
	./mvnw -B verify

## The program, without its tests.
build: jdk
	./mvnw -B -Dmaven.test.skip=true package

## Puts the sources into the form that the build checks.
format: jdk
	./mvnw -B -q spotless:apply

clean: jdk
	./mvnw -B -q clean

.PHONY: jdk
jdk:
	@./scripts/find-jdk > /dev/null
