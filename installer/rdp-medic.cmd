@echo off
rem Starts RDP Medic with the flags that keep an idle tray small. Needs a Java 17 or newer on the PATH.
set "JAR=%~dp0rdp-medic.jar"
if not exist "%JAR%" set "JAR=%~dp0..\target\rdp-medic.jar"
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms8m -Xmx96m -Xss512k -XX:-UsePerfData -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -jar "%JAR%" %*
