@echo off
rem Starts Wirelab with the newest JDK of this machine. Builds it first where there is no build of these sources.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "needed=25"
set "newest=0"
set "jdk="

if defined WIRELAB_JAVA_HOME call :look "%WIRELAB_JAVA_HOME%"
if defined WIRELAB_JAVA_HOME goto :looked
if defined JAVA_HOME call :look "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :look "%%~dpj.."
for %%p in ("%ProgramFiles%\Eclipse Adoptium" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do for /d %%d in ("%%~p\*") do call :look "%%~d"

:looked
if %newest% lss %needed% goto :nojdk
powershell -NoProfile -Command "$jar = Get-Item -LiteralPath ($env:root + '\target\wirelab.jar') -ErrorAction SilentlyContinue; if (-not $jar) { exit 1 }; $newer = Get-ChildItem -Recurse -LiteralPath ($env:root + '\src\main'), ($env:root + '\src\plugins'), ($env:root + '\pom.xml') | Where-Object { $_.LastWriteTime -gt $jar.LastWriteTime } | Select-Object -First 1; if ($newer) { exit 1 }; exit 0"
if errorlevel 1 call :build || exit /b 1

if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=ERROR"
if not defined OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS set "OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS=0"
"%jdk%\bin\java.exe" "@%root%\src\main\launch\jvm.args" "@%root%\src\main\launch\javafx.args" --module-path "%root%\target\javafx" "-Dwirelab.home=%root%" -cp "%root%\target\wirelab.jar;%root%\target\lib\*" wirelab.app.Main %*
exit /b %errorlevel%

:nojdk
echo wirelab: needs a JDK %needed% or newer, and none was found: winget install EclipseAdoptium.Temurin.%needed%.JDK, or unpack one from https://adoptium.net and set WIRELAB_JAVA_HOME to its folder>&2
exit /b 1

rem Takes the JDK in the folder %1 if it is newer than the one taken before; reads its release file, starts nothing.
:look
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "major=0"
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "major=%%v"
set "major=%major:"=%"
if %major% leq %newest% exit /b 0
set "newest=%major%"
set "jdk=%~f1"
exit /b 0

rem Builds. Only one start can make the lock folder; another one waits, at most ten minutes.
:build
if not exist "%root%\target" mkdir "%root%\target"
set "waited=0"
:turn
mkdir "%root%\target\build.lock" 2>nul && goto :mine
if %waited%==0 echo waiting for another start of Wirelab that builds; if there is none, delete "%root%\target\build.lock">&2
set /a waited+=1
if %waited% gtr 600 exit /b 1
ping -n 2 127.0.0.1 >nul
goto :turn
:mine
echo building Wirelab, once: about a minute>&2
set "JAVA_HOME=%jdk%"
pushd "%root%"
call mvnw.cmd -q -B -ntp -DskipTests package >target\build.log 2>&1 <nul
set "failed=%errorlevel%"
popd
rmdir "%root%\target\build.lock"
if not "%failed%"=="0" goto :failed
powershell -NoProfile -Command "(Get-Item -LiteralPath ($env:root + '\target\wirelab.jar')).LastWriteTime = Get-Date"
exit /b 0

:failed
type "%root%\target\build.log">&2
echo wirelab: the build failed; what it said is in "%root%\target\build.log">&2
exit /b 1
